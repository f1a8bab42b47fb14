package com.tradingjournal.imports.entity;

/**
 * What became of the rows of a file.
 *
 * @param duplicates known already
 * @param changed known by their number, and with other content now
 * @param ignored rightly recognised as no fills, or edited by a person since
 * @param rejected not understood; each with its reason
 */
public record ImportCounts(int imported, int duplicates, int changed, int ignored, int rejected) {

    public int settled() {
        return imported + duplicates + changed + ignored + rejected;
    }
}
