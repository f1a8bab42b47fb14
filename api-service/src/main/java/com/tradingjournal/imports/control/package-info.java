/**
 * Taking a file in and telling what became of it. {@link com.tradingjournal.imports.control.ImportDesk} looks at the file and puts it
 * into the storage, outside any transaction; {@link com.tradingjournal.imports.control.ImportRegister} writes the order and its job
 * in one, and answers questions about it. The load itself is the batch's job {@code imports-load}.
 */
@NullMarked
package com.tradingjournal.imports.control;

import org.jspecify.annotations.NullMarked;
