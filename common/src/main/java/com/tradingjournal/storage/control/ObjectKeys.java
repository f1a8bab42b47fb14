package com.tradingjournal.storage.control;

import java.util.UUID;

/** Every key this product keeps in S3: the workspace first, then what it is, then its id. A client's file name is no part of it. */
public final class ObjectKeys {

    private ObjectKeys() {}

    /** What the keys of everything of a workspace begin with. */
    public static String workspace(UUID tenantId) {
        return tenantId + "/";
    }

    /** The file of an import as it was uploaded. */
    public static String importFile(UUID tenantId, UUID importId) {
        return importFiles(tenantId) + importId;
    }

    /** What the keys of a workspace's imports begin with. */
    public static String importFiles(UUID tenantId) {
        return workspace(tenantId) + "imports/";
    }

    /** The file with all that is a person's, which is of no workspace. */
    public static String personalExport(UUID userId, UUID exportId) {
        return personalExports(userId) + exportId;
    }

    /** What the keys of a person's exports begin with. */
    public static String personalExports(UUID userId) {
        return personalExports() + userId + "/";
    }

    /** What the keys of all persons' exports begin with. */
    public static String personalExports() {
        return workspace(new UUID(0, 0)) + "exports/";
    }
}
