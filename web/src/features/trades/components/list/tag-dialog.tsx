import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/notice';
import { TokenInput } from '@/components/ui/token-input';
import { newKey } from '@/lib/new-key';
import { countOf } from '@/lib/numbers';
import { useBulk } from '../../api/bulk-trades';

interface TagDialogProps {
  ids: readonly string[];
  tagNames: readonly string[];
  onTagged: () => void;
  onClose: () => void;
}

/** Adds tags to several trades. */
export default function TagDialog({ ids, tagNames, onTagged, onClose }: TagDialogProps) {
  const [key, setKey] = useState(newKey);
  const [tags, setTags] = useState<string[]>([]);
  const save = useBulk();
  // Other tags are another change.
  const choose = (chosen: string[]) => {
    setTags(chosen);
    setKey(newKey());
  };
  return (
    <Dialog title={`Tag ${countOf(ids.length, 'trade')}`} note="Added to the tags they have." onClose={onClose}>
      <div className="grid min-h-60 content-start gap-4">
        {save.error && <ErrorNotice error={save.error} />}
        <TokenInput label="Tags to add" value={tags} onChange={choose} suggestions={tagNames} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={tags.length === 0} busy={save.isPending} onClick={() => save.mutate({ ids, tags, key }, { onSuccess: onTagged })}>Add the tags</Button>
      </DialogActions>
    </Dialog>
  );
}
