import type { LossReason } from '@skillhub/domain/contracts';
import type { Random } from './random';

const NEEDS = [
  'monter les équipes en compétences avant l’été',
  'réduire la double saisie',
  'outiller les managers',
  'harmoniser les pratiques entre sites',
  'répondre à une demande du comité de direction',
  'préparer un appel à projets',
  'accélérer le support interne',
];
const CALLS = [
  'Premier échange, besoin à préciser : {}.',
  'Appel de suivi, le sujet reste prioritaire.',
  'Relance téléphonique, rappel prévu la semaine prochaine.',
  'Point rapide avec l’acheteur sur le calendrier.',
];
const EMAILS = [
  'Envoi de la plaquette et de deux références.',
  'Relance par e-mail après l’appel.',
  'Réponse aux questions sur le déroulé.',
  'Envoi d’un créneau pour la prochaine étape.',
];
const NOTES = [
  'Besoin confirmé : {}. Budget validé pour le semestre.',
  'Deux décideurs présents. Objectif : {}. Comparent avec un concurrent.',
  'Bon accueil. Attendent un chiffrage par site. Enjeu : {}.',
  'Équipe motivée mais calendrier serré. Priorité : {}.',
  'Point sur les prérequis techniques ; la DSI doit être associée. Objectif : {}.',
];
const PROPOSALS = [
  'Proposition envoyée avec deux variantes.',
  'Proposition envoyée, présentation prévue en visio.',
  'Proposition envoyée avec un planning détaillé.',
];
const AUDITS = [
  'Audit validé par le sponsor.',
  'Audit restitué et validé en comité.',
  'Audit validé, plan d’action accepté.',
];
const LOSSES: Readonly<Record<LossReason, readonly string[]>> = {
  price: ['Jugé trop cher face à l’offre concurrente.', 'Budget inférieur de moitié à notre prix.'],
  competitor: ['A choisi un concurrent déjà référencé.', 'Offre promotionnelle du concurrent.'],
  no_budget: ['Budget gelé jusqu’à nouvel ordre.', 'Enveloppe réaffectée à un autre projet.'],
  no_decision: ['Aucune décision malgré trois relances.', 'Projet suspendu par la direction.'],
  timing: ['Reporté à l’année prochaine.', 'Pas avant la réorganisation en cours.'],
  no_fit: ['Souhaitait un développement sur mesure.', 'Besoin hors de notre offre.'],
  no_answer: ['Plus de réponse depuis deux mois.', 'Interlocuteur injoignable.'],
  other: ['Changement d’actionnaire.'],
  unknown: ['Raison non communiquée.'],
};

export const texts = {
  call: (random: Random) => withNeed(random, CALLS),
  email: (random: Random) => random.pick(EMAILS),
  note: (random: Random) => withNeed(random, NOTES),
  proposal: (random: Random) => random.pick(PROPOSALS),
  audit: (random: Random) => random.pick(AUDITS),
  loss: (random: Random, reason: LossReason) => random.pick(LOSSES[reason]),
};

function withNeed(random: Random, forms: readonly string[]): string {
  return random.pick(forms).replace('{}', random.pick(NEEDS));
}
