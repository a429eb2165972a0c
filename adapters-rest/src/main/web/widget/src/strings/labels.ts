/** What the launcher says, in every language the widget speaks; the rest is fetched when the panel opens. */
export type Labels = { readonly open: string; readonly unread: string; readonly close: string };

export const LABELS: { readonly [language: string]: Labels } = {
  en: { open: 'Open chat', unread: 'new messages', close: 'Close chat' },
  de: { open: 'Chat öffnen', unread: 'neue Nachrichten', close: 'Chat schließen' },
  es: { open: 'Abrir el chat', unread: 'mensajes nuevos', close: 'Cerrar el chat' },
  fr: { open: 'Ouvrir le chat', unread: 'nouveaux messages', close: 'Fermer le chat' },
  pt: { open: 'Abrir o chat', unread: 'novas mensagens', close: 'Fechar o chat' },
  ar: { open: 'فتح المحادثة', unread: 'رسائل جديدة', close: 'إغلاق المحادثة' },
  ja: { open: 'チャットを開く', unread: '新着あり', close: 'チャットを閉じる' },
};
