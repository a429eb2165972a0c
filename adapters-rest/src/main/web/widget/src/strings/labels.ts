/** What the launcher says, in every language the widget speaks; the rest is fetched when it is needed. */
export const LABELS: { readonly [language: string]: string } = {
  en: 'Open chat',
  de: 'Chat öffnen',
  es: 'Abrir el chat',
  fr: 'Ouvrir le chat',
  pt: 'Abrir o chat',
  ar: 'فتح المحادثة',
  ja: 'チャットを開く',
};
