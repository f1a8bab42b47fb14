import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { adoptWorkspace, useSession } from '@/lib/session';
import { workspaceQuery } from '../api/get-workspace';
import { DeletionBanner } from './deletion-banner';

/** What has to be known of the workspace on every screen of it; the session learns of it too. */
export default function WorkspaceNotices() {
  const queries = useQueryClient();
  const { data: workspace } = useQuery(workspaceQuery);
  useEffect(() => {
    if (!workspace) return;
    const before = useSession.getState().workspace;
    adoptWorkspace(workspace);
    // Whatever is on the screen was written in another zone or currency.
    if (before?.timeZone !== workspace.timeZone || before.currency !== workspace.currency) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace' });
  }, [workspace, queries]);
  if (!workspace?.deletionDueAt) return null;
  return <DeletionBanner name={workspace.name} dueAt={workspace.deletionDueAt} zone={workspace.timeZone} />;
}
