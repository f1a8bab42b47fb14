import { Page } from '@/components/layouts/page';
import { Settings } from '@/features/workspace/components/settings/settings';

/** What holds for everybody in the workspace. */
export function WorkspaceSettingsPage() {
  return <Page title="Workspace settings" note="They hold for everybody in the workspace."><Settings /></Page>;
}
