import { loose } from './spelling';
import type { Random } from './random';

const FIRST_NAMES = [
  'Adèle',
  'Alain',
  'Amandine',
  'Amine',
  'Anaïs',
  'Antoine',
  'Audrey',
  'Bastien',
  'Béatrice',
  'Bruno',
  'Caroline',
  'Cédric',
  'Chloé',
  'Damien',
  'Delphine',
  'Didier',
  'Émilie',
  'Fabien',
  'Fatou',
  'Florence',
  'Gaëlle',
  'Gilles',
  'Hélène',
  'Ismaël',
  'Jeanne',
  'Jérôme',
  'Laetitia',
  'Laurent',
  'Léa',
  'Loïc',
  'Lucie',
  'Maëlle',
  'Marc',
  'Marion',
  'Nadia',
  'Nicolas',
  'Océane',
  'Olivier',
  'Pascale',
  'Pierre',
  'Rachid',
  'Romain',
  'Sabine',
  'Samira',
  'Sébastien',
  'Stéphanie',
  'Thibault',
  'Valérie',
  'Vincent',
  'Zoé',
];
const LAST_NAMES = [
  'Aubert',
  'Barbier',
  'Belkacem',
  'Blanchard',
  'Boucher',
  'Carpentier',
  'Charpin',
  'Colombier',
  'Coulibaly',
  'Delattre',
  'Dufresne',
  'Fabre',
  'Ferrand',
  'Gaillard',
  'Gauthier',
  'Guérin',
  'Hamon',
  'Jacquet',
  'Joubert',
  'Lacombe',
  'Lagarde',
  'Lambert',
  'Le Bihan',
  'Lemaire',
  'Lopez',
  'Maillard',
  'Marchal',
  'Masson',
  'Meunier',
  'Nguyen',
  'Ollivier',
  'Pelletier',
  'Perrot',
  'Poirier',
  'Prigent',
  'Renaud',
  'Rivière',
  'Rolland',
  'Sabatier',
  'Saïdi',
  'Texier',
  'Thévenin',
  'Vasseur',
  'Verdier',
  'Vidal',
];
const PLACES = [
  'Albret',
  'Ambrières',
  'Arvor',
  'Aubrac',
  'Beaulieu',
  'Bellerive',
  'Bréhat',
  'Brocéliande',
  'Chambord',
  'Charmille',
  'Clairval',
  'Colmine',
  'Corniche',
  'Crozet',
  'Dambreville',
  'Estérel',
  'Fontclaire',
  'Gascogne',
  'Grandval',
  'Hautecombe',
  'Iroise',
  'Jonquières',
  'Lavandou',
  'Lisière',
  'Loire',
  'Maraval',
  'Mirecourt',
  'Montferrat',
  'Morvan',
  'Ormeaux',
  'Pontchâteau',
  'Queyras',
  'Rochefière',
  'Salins',
  'Sauvigny',
  'Sérignac',
  'Tarbelle',
  'Valmont',
  'Ventoux',
  'Vercors',
  'Verneuil',
  'Vivarais',
];
const KINDS = [
  ['Industrie', ['Ateliers {}', 'Forges de {}', 'Mécanique {}', '{} Industrie', 'Plasturgie {}']],
  ['Banque et assurance', ['Mutuelle {}', 'Banque {}', 'Courtage {}', '{} Assurances']],
  ['Santé', ['Clinique {}', 'Laboratoires {}', 'Groupe médical {}', 'Pharma {}']],
  ['Distribution', ['Comptoir {}', 'Maisons {}', '{} Distribution', 'Marchés {}']],
  ['Transport et logistique', ['Transports {}', '{} Logistique', 'Messageries {}']],
  ['Conseil', ['Cabinet {}', '{} Conseil', 'Études {}']],
  ['Énergie', ['Énergies {}', '{} Solaire', 'Réseaux {}']],
  ['Agroalimentaire', ['Domaines {}', 'Conserverie {}', 'Moulins {}', 'Laiterie {}']],
  ['Services publics', ['Métropole de {}', 'Régie {}', 'Agence {}']],
  ['Bâtiment', ['Bâtisseurs {}', '{} Construction', 'Charpentes {}']],
] as const;
const TITLES = [
  'Directrice de la formation',
  'Directeur des ressources humaines',
  'Responsable formation',
  'Directrice de la transformation',
  'Responsable innovation',
  'Directeur des systèmes d’information',
  'Directrice générale',
  'Responsable digital',
  'Cheffe de projet IA',
  'Directeur des opérations',
];

export interface CompanyName {
  readonly name: string;
  readonly sector: string;
  readonly domain: string;
}

/** Every company name there is, shuffled: the same name is never given twice. */
export function companyNames(random: Random): readonly CompanyName[] {
  const all = KINDS.flatMap(([sector, forms]) =>
    forms.flatMap((form) =>
      PLACES.map((place) => {
        const name = form
          .replace('{}', place)
          .replace('de Albret', 'd’Albret')
          .replace(/ de ([AEÉIO])/u, ' d’$1');
        return { name, sector, domain: `${slug(name)}.example` };
      }),
    ),
  );
  return all
    .map((company) => ({ company, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ company }) => company);
}

export interface PersonName {
  readonly name: string;
  readonly mailbox: string;
  readonly title: string;
}

export function personName(random: Random): PersonName {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  return { name: `${first} ${last}`, mailbox: `${slug(first)}.${slug(last)}`, title: random.pick(TITLES) };
}

/** Numbers that the regulator keeps for fiction: 01 99 00 and 06 39 98. */
export function phoneNumber(random: Random): string {
  const end = `${String(random.between(0, 99)).padStart(2, '0')} ${String(random.between(0, 99)).padStart(2, '0')}`;
  return `${random.pick(['01 99 00', '06 39 98'])} ${end}`;
}

function slug(text: string): string {
  return loose(text).replace(/[^a-z0-9]+/gu, '-');
}
