package org.istmo.web.intake;

/**
 * Something that was kept out, as it stands in a list, in the language of its reader.
 *
 * @param why what is wrong with it
 * @param state the word for what became of it
 * @param said what became of it, with who did what and why where somebody did
 * @param mended the address of the receipt of what was brought in its stead; empty where nothing was
 */
public record RejectionLine(
        int line,
        String identifier,
        String why,
        String state,
        String stateLabel,
        String said,
        String mended,
        String href) {}
