import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { ErrorNotice } from '@/components/ui/notice';
import { newKey } from '@/lib/new-key';
import { mappingsQuery, useSaveMapping } from '../api/import-mappings';
import type { Mapping } from '../api/types';

/** Keeps what was said about the columns for the next file like this. */
export function SaveMapping({ mapping, format }: { mapping: Mapping; format: string }) {
  const { data: saved } = useQuery(mappingsQuery);
  const [name, setName] = useState('');
  // The same name and columns are the same mapping, however often it is sent.
  const content = JSON.stringify([name.trim(), format, mapping]);
  const key = useMemo(() => ({ content, key: newKey() }), [content]).key;
  const save = useSaveMapping();
  if (!saved) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: name.trim(), format, mapping, key });
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <span className="flex flex-wrap items-center gap-2">
        <Input aria-label="Name of this mapping" placeholder="Name, for the next file like this" maxLength={100} className="w-64" value={name} onChange={(event) => setName(event.target.value)} />
        <Button type="submit" busy={save.isPending} disabled={!name.trim()}>Save this mapping</Button>
        {save.isSuccess && <span role="status" className="text-[0.8125rem] text-gain">Saved</span>}
      </span>
      {save.error && <ErrorNotice error={save.error} />}
    </form>
  );
}
