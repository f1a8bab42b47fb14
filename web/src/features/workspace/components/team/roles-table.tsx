import { Check } from 'lucide-react';
import { Card, CardHeader } from '@/components/ui/card';
import { roleMay, roles, useRole, type Permission, type Role } from '@/lib/permissions';
import { roleTexts } from '../role-texts';

type Answer = boolean | string;

const has = (what: Permission) => (role: Role): Answer => roleMay(role, what);

/** What there is to do, and for whom: from the same matrix the screens ask. */
const rows: readonly (readonly [text: string, answer: (role: Role) => Answer])[] = [
  ['See trades, analytics and reports', () => true],
  ['Record trades, change and delete one’s own', has('WRITE')],
  ['Change and delete anyone’s trades', has('WRITE_ANY')],
  ['Rename and delete tags', has('MANAGE_TAGS')],
  ['Export', (role) => roleMay(role, 'EXPORT') && (roleMay(role, 'EXPORT_ANY') ? 'all' : 'own')],
  ['Invite people, change roles, remove members', has('MANAGE_MEMBERS')],
  ['Settings of the workspace', has('MANAGE_WORKSPACE')],
  ['API keys', has('MANAGE_KEYS')],
  ['Billing and usage', has('BILLING')],
  ['Audit trail', has('READ_AUDIT')],
  ['Make, change and remove owners', has('MANAGE_OWNERS')],
  ['Delete the workspace', has('DELETE_WORKSPACE')],
];

const cells = '[&>*]:px-1 [&>*]:py-2 [&>:first-child]:pl-4 sm:[&>:first-child]:pl-5 [&>:last-child]:pr-3';

/** Which role may do what. */
export function RolesTable() {
  const own = useRole();
  return (
    <Card className="overflow-hidden">
      <CardHeader title="What a role may do" note={`You are ${/^[AO]/.test(roleTexts[own].name) ? 'an' : 'a'} ${roleTexts[own].name.toLowerCase()} here.`} />
      <table className="mt-2 w-full border-t text-[0.8125rem]">
        <caption className="sr-only">What a role may do</caption>
        <thead className="border-b text-xs text-ink-soft">
          <tr className={`${cells} [&>*]:font-medium`}>
            <th scope="col" className="text-left">To</th>
            {roles.map((role) => <th key={role} scope="col" className={role === own ? 'text-accent' : undefined}>{roleTexts[role].name}</th>)}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map(([text, answer]) => (
            <tr key={text} className={cells}>
              <th scope="row" className="text-left font-normal">{text}</th>
              {roles.map((role) => <td key={role} className="text-center"><Cell answer={answer(role)} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Cell({ answer }: { answer: Answer }) {
  if (typeof answer === 'string') return <span className="text-ink-soft">{answer}</span>;
  return answer ? <><Check className="mx-auto size-4 text-gain" aria-hidden /><span className="sr-only">yes</span></> : <span className="text-ink-faint"><span aria-hidden>–</span><span className="sr-only">no</span></span>;
}
