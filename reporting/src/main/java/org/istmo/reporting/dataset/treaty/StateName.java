package org.istmo.reporting.dataset.treaty;

import org.istmo.reporting.dataset.Text;

/**
 * A State that the offices serve.
 *
 * @param code two letters of ISO 3166-1
 */
public record StateName(String code, Text name) {}
