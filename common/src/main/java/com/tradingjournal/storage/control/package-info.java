/**
 * Files, in anything that speaks S3; the only package that knows the AWS SDK. Keys are made here and carry the workspace. No
 * transaction may be open around a call: it goes over the network.
 */
@NullMarked
package com.tradingjournal.storage.control;

import org.jspecify.annotations.NullMarked;
