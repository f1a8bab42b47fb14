import { create } from 'zustand';

export interface Toast {
  id: number;
  text: string;
  look: 'plain' | 'loss';
  /** One thing to do about it, such as undoing. */
  action?: { text: string; run: () => void };
}

let made = 0;

/** What has happened a moment ago, in a corner of the screen. */
export const useToasts = create<Toast[]>(() => []);

export function toast(text: string, action?: Toast['action'], look: Toast['look'] = 'plain'): void {
  useToasts.setState((toasts) => [...toasts.slice(-2), { id: ++made, text, action, look }], true);
}

export function dismissToast(id: number): void {
  useToasts.setState((toasts) => toasts.filter((one) => one.id !== id), true);
}
