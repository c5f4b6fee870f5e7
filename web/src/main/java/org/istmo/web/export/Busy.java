package org.istmo.web.export;

/** As many exports are being written as a node writes at once. */
public class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Busy() {
        super("As many exports are being written as this server writes at once.");
    }
}
