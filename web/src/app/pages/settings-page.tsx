import { Outlet } from '@tanstack/react-router';
import { SettingsLinks } from '@/components/layouts/settings-links';

/** The frame of the settings of a person: each screen in it has a title of its own. */
export function SettingsPage() {
  return (
    <>
      <div className="mx-auto w-full max-w-[88rem] px-4 pt-3 sm:px-6 lg:px-8"><SettingsLinks /></div>
      <Outlet />
    </>
  );
}
