/**
 * The job {@code imports-load}, step by step: <b>read</b> stages the rows of the file, <b>settle</b> decides what concerns more than
 * one of them, <b>merge</b> turns staged rows into fills or finds that they are known, <b>charge</b>
 * computes what they cost where the file does not say it, <b>match</b> makes trades of the books
 * that changed, <b>annotate</b> does so for trades given whole, with what people wrote on them. The job {@code imports-undo}, which also
 * takes back what an import has stored that failed or was cancelled, has two steps: <b>uncharge</b> computes what their days cost without
 * the fills that are going, and by <b>withdraw</b> these go book by book and trades are made of what is left.
 *
 * <p>Every chunk is one transaction: it locks its job by the fencing token, writes, counts, and commits with its checkpoint. A
 * kill at any moment repeats at most the chunk that was not committed; a holder that was replaced writes nothing.
 */
@NullMarked
package com.tradingjournal.imports.batch;

import org.jspecify.annotations.NullMarked;
