/** What other journals export: people who come from there bring their years with them. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.journals;

import org.jspecify.annotations.NullMarked;
