package org.istmo.domain.unsent;

import java.time.OffsetDateTime;

/**
 * What somebody typed into a form and did not send yet.
 *
 * @param page the address of the form's page, without host and query
 * @param words what its fields hold, in the page's own writing
 */
public record UnsentForm(String page, String words, OffsetDateTime keptAt) {}
