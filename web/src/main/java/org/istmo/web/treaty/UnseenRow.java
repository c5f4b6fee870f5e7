package org.istmo.web.treaty;

/**
 * A row that was ticked, was not taken, and is not on the list any more: somebody decided on it meanwhile, or the form came twice.
 *
 * @param name of the row, as the list has it
 * @param why it was not taken
 */
public record UnseenRow(String name, String why) {}
