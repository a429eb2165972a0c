const icon = (d: string, transform?: string) => () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
    <path d={d} transform={transform} />
  </svg>
);

const THUMB = 'M7 11v9H4v-9zM7 11l4-8q3 1 2 4l-1 3h6q2 0 2 2l-2 6q0 2-2 2H7';

export const ChatIcon = icon('M12 4a8 8 0 1 1-4 15l-4 1 1-4a8 8 0 0 1 7-12zM9 10h6M9 14h4');
export const QuestionIcon = icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9a3 3 0 1 1 4 3q-1 .5-1 2M12 17v.01');
export const WaveIcon = icon('M8 13V6a1.5 1.5 0 0 1 3 0v5M11 11V4.5a1.5 1.5 0 0 1 3 0V11M14 11V6a1.5 1.5 0 0 1 3 0v9a6 6 0 0 1-11 3l-3-5a1.5 1.5 0 0 1 2.5-1.5L8 14');
export const CloseIcon = icon('M6 6l12 12M18 6 6 18');
export const DownIcon = icon('m6 9 6 6 6-6');
export const BackIcon = icon('m15 5-7 7 7 7');
export const SendIcon = icon('M12 20V5M6 11l6-6 6 6');
export const PictureIcon = icon('M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9v.01');
export const HumanIcon = icon('M4 14v-2a8 8 0 0 1 16 0v2M4 13h3v6H4zM17 13h3v6h-3zM18 19q-1 2-5 2');
export const HistoryIcon = icon('M4 12a8 8 0 1 0 3-6L4 8M4 4v4h4M12 8v4l3 2');
export const PlusIcon = icon('M12 5v14M5 12h14');
export const GoodIcon = icon(THUMB);
export const BadIcon = icon(THUMB, 'rotate(180 12 12)');
export const OutIcon = icon('M8 6h10v10M18 6 6 18');
export const MicIcon = icon('M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v4');
export const MailIcon = icon('M4 6h16v12H4zM4 7l8 6 8-6');
