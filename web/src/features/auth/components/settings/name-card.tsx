import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { useFormValues } from '@/lib/use-form-values';
import { useRename } from '../../api/change-me';
import type { Me } from '../../api/identity-types';
import { Refusal } from '../refusal';

export function NameCard({ me }: { me: Me }) {
  const { attach, text, values, show, refuse, refusal, reset } = useFormValues({ name: me.name });
  const rename = useRename(me);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = values.name.trim();
    const problems = name ? [] : [{ field: 'name', message: 'Tell us your name.' }];
    show(problems);
    if (problems.length === 0) rename.mutate(name, { onSuccess: ({ data }) => reset({ name: data.name }), onError: (error) => refuse(error) });
  };
  return (
    <Card>
      <CardHeader title="Name" note="Your team sees it too." />
      <form ref={attach} onSubmit={submit} noValidate className="grid max-w-md gap-4 px-4 pt-2 pb-5 sm:px-5">
        {refusal && <Refusal error={refusal} />}
        <TextField label="Your name" autoComplete="name" maxLength={100} {...text('name')} />
        <div><Button type="submit" look="primary" busy={rename.isPending}>Save name</Button></div>
      </form>
    </Card>
  );
}
