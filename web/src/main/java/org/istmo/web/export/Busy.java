package org.istmo.web.export;

/** As many exports are being written as a node writes at once, or as it writes for one account. */
public class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** After how many seconds asking again makes sense. */
    public static final String LATER = "30";

    Busy() {
        super("As many exports are being written as this server writes at once, or for one account.");
    }
}
