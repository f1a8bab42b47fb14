package com.tradingjournal.storage.control;

import java.util.UUID;

/** Every key this product keeps in S3: the workspace first, then what it is, then its id. A client's file name is no part of it. */
public final class ObjectKeys {

    private ObjectKeys() {}

    /** The file of an import as it was uploaded. */
    public static String importFile(UUID tenantId, UUID importId) {
        return importFiles(tenantId) + importId;
    }

    /** What the keys of a workspace's imports begin with. */
    public static String importFiles(UUID tenantId) {
        return tenantId + "/imports/";
    }
}
