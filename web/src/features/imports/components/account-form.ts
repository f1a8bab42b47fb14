import { createContext, type ComponentType } from 'react';

/** What a file says about the account it wants, and what to do once there is one. */
export interface WantedAccount {
  name: string;
  timeZone?: string | null;
  onMade: (accountId: string) => void;
  onClose: () => void;
}

/** The form of an account, from whoever shows the wizard. */
export const AccountForm = createContext<ComponentType<WantedAccount>>(() => null);
