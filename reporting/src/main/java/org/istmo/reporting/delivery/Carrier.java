package org.istmo.reporting.delivery;

/** Hands messages over to a mail server. */
@FunctionalInterface
interface Carrier {

    /**
     * @param messageId as RFC 5322 writes it, without the angle brackets
     * @param address to whom
     */
    Outcome carry(String messageId, String address, Letter letter);
}
