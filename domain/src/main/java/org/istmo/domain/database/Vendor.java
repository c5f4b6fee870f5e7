package org.istmo.domain.database;

/** The two databases that the application runs on. */
public enum Vendor {
    H2,
    POSTGRESQL
}
