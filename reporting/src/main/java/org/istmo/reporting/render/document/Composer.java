package org.istmo.reporting.render.document;

import org.istmo.reporting.dataset.Language;

/**
 * Says a dataset in one language.
 *
 * @param <D> the dataset
 */
public interface Composer<D> {

    /**
     * @param snapshot SHA-256 of the frozen dataset in hexadecimal; empty where only the figures are wanted
     * @return the same sections, tables, rows and figures in every language
     */
    Document compose(D dataset, Language language, String snapshot);
}
