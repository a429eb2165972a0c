/** What the launcher says, in every language the widget speaks; the rest is fetched when the panel opens. */
export type Labels = { readonly open: string; readonly openUnread: string; readonly close: string };

export const LABELS: { readonly [language: string]: Labels } = {
  en: { open: 'Open chat', openUnread: 'Open chat, new messages', close: 'Close chat' },
  de: { open: 'Chat öffnen', openUnread: 'Chat öffnen, neue Nachrichten', close: 'Chat schließen' },
  es: { open: 'Abrir el chat', openUnread: 'Abrir el chat, mensajes nuevos', close: 'Cerrar el chat' },
  fr: { open: 'Ouvrir le chat', openUnread: 'Ouvrir le chat, nouveaux messages', close: 'Fermer le chat' },
  pt: { open: 'Abrir o chat', openUnread: 'Abrir o chat, novas mensagens', close: 'Fechar o chat' },
  ar: { open: 'فتح المحادثة', openUnread: 'فتح المحادثة، رسائل جديدة', close: 'إغلاق المحادثة' },
  ja: { open: 'チャットを開く', openUnread: 'チャットを開く(新着あり)', close: 'チャットを閉じる' },
};
