package org.istmo.domain.rowfile;

/**
 * A code and what it is called.
 *
 * @param more what else hangs on it: of a stage the IATI activity status, of a budget line its cost category; otherwise empty
 */
public record Coded(String code, String english, String spanish, String more) {

    public Coded(String code, String english, String spanish) {
        this(code, english, spanish, "");
    }
}
