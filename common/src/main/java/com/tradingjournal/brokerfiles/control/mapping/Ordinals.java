package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.FillKey;

/**
 * Counts equal facts of a file, since the broker gave them no number. Texts are not kept, only their hashes in an open
 * table: some 24 bytes a fact, so that a large file stays within memory.
 */
public final class Ordinals {

    private long[] hashes = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int used;

    /** Counted within the account; its name is no part of the key, since an upload may go to another account. */
    public FillKey key(String account, String fact) {
        if (used * 2 > hashes.length) {
            grow();
        }
        long hash = hash(account + '\n' + fact);
        int slot = slot(hash);
        used += counts[slot] == 0 ? 1 : 0;
        hashes[slot] = hash;
        counts[slot]++;
        return FillKey.counted(fact, counts[slot]);
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (counts[slot] > 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /** FNV-1a with 64 bits: among a million facts two share a hash once in some forty million files. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
