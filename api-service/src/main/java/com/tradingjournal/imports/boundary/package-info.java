/**
 * Files over HTTP: {@code POST /trades/import} takes one, {@code /trades/import/preview} shows what it would come to,
 * {@code /imports} tells what became of it. A file is spooled to the disk as it arrives and never held in memory.
 */
@NullMarked
package com.tradingjournal.imports.boundary;

import org.jspecify.annotations.NullMarked;
