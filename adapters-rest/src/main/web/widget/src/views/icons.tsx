import type { JSX } from '../dom/jsx-runtime';

const icon = (path: JSX.Element) => () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
    {path}
  </svg>
);

export const ChatIcon = icon(<path d="M21 11.5a8.4 8.4 0 0 1-8.5 8.3 8.7 8.7 0 0 1-3.7-.8L3.5 20.5l1.4-4.6a8.1 8.1 0 0 1-.9-4.4A8.4 8.4 0 0 1 12.5 3.2 8.4 8.4 0 0 1 21 11.5zM8.5 10h8M8.5 13.5h5" />);
export const QuestionIcon = icon(<path d="M9 9a3 3 0 1 1 4.6 2.6c-1 .6-1.6 1.2-1.6 2.4M12 17.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z" />);
export const WaveIcon = icon(<path d="M7 12.5 5.6 9.2a1.3 1.3 0 0 1 2.4-1l2 4.3-3-6.6a1.3 1.3 0 0 1 2.4-1l2.8 6.1-2.1-4.9a1.3 1.3 0 0 1 2.4-1l3.2 7.2.7-2.6a1.4 1.4 0 0 1 2.7.6l-.7 5a6 6 0 0 1-11 2.3zM3.5 15.5a8 8 0 0 0 3 4.5M18 3.5a6 6 0 0 1 3 3.5" />);
export const CloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />);
export const DownIcon = icon(<path d="m6 9 6 6 6-6" />);
export const BackIcon = icon(<path d="m15 5-7 7 7 7" />);
export const SendIcon = icon(<path d="M12 20V5M5.5 11.5 12 5l6.5 6.5" />);
export const PictureIcon = icon(<path d="M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.2v.01" />);
export const HumanIcon = icon(<path d="M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 13.5h3v5h-3zM16.5 13.5h3v5h-3zM18 18.5c0 1.6-2 2.7-5 2.7" />);
export const HistoryIcon = icon(<path d="M3.5 12a8.5 8.5 0 1 0 2.6-6.1L3.5 8.4M3.5 4v4.4h4.4M12 7.5V12l3 2" />);
export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />);
export const GoodIcon = icon(<path d="M7.5 11v9H4v-9zM7.5 11l4-7.5c1.6 0 2.6 1.2 2.3 2.8l-.6 3.2h5.3a1.8 1.8 0 0 1 1.8 2.2l-1.4 6.6a2.2 2.2 0 0 1-2.2 1.7H7.5" />);
export const BadIcon = icon(<path d="M16.5 13V4H20v9zM16.5 13l-4 7.5c-1.6 0-2.6-1.2-2.3-2.8l.6-3.2H5.500a1.8 1.8 0 0 1-1.8-2.2l1.4-6.600A2.2 2.2 0 0 1 7.3 4h9.2" />);
export const OutIcon = icon(<path d="M8 6h10v10M18 6 6 18" />);
export const MicIcon = icon(<path d="M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.500V21" />);
