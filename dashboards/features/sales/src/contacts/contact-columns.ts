import type { ContactView } from '@skillhub/domain/contracts';
import type { Column, I18n } from '@skillhub/dashboards/ui';

export function contactColumns(words: Pick<I18n, 't'>): readonly Column<ContactView>[] {
  const kept = (contact: ContactView, value: string | null): string => (contact.erased ? '' : (value ?? ''));
  return [
    {
      id: 'name',
      title: words.t('contact.name'),
      cell: (contact) => (contact.erased ? words.t('contact.erased') : contact.name),
      sort: 'name',
      width: 'minmax(170px, 1.4fr)',
      fixed: true,
      tone: (contact) => (contact.erased ? 'faint' : null),
    },
    {
      id: 'jobTitle',
      title: words.t('contact.jobTitle'),
      cell: ({ jobTitle }) => jobTitle ?? '',
      sort: 'jobTitle',
      width: 'minmax(140px, 1.2fr)',
    },
    {
      id: 'account',
      title: words.t('page.account'),
      cell: ({ account }) => account?.name ?? '',
      sort: 'account',
      width: 'minmax(150px, 1.2fr)',
    },
    {
      id: 'email',
      title: words.t('contact.email'),
      cell: (contact) => kept(contact, contact.email),
      width: 'minmax(190px, 1.5fr)',
    },
    {
      id: 'phone',
      title: words.t('contact.phone'),
      cell: (contact) => kept(contact, contact.phone),
      width: 'minmax(140px, 1fr)',
    },
    {
      id: 'consents',
      title: words.t('contact.consents'),
      cell: ({ consents }) =>
        consents.length === 0
          ? words.t('contact.noConsent')
          : consents.map((purpose) => words.t(`consent.${purpose}`)).join(', '),
      tone: ({ consents }) => (consents.length === 0 ? 'warn' : 'good'),
      width: 'minmax(170px, 1.2fr)',
    },
  ];
}
