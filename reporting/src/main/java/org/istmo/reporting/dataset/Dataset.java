package org.istmo.reporting.dataset;

/**
 * What a report says, frozen.
 *
 * @param <D> the dataset itself
 */
public interface Dataset<D extends Dataset<D>> {

    Imprint imprint();

    /** The same under another imprint, such as that of its issue. */
    D with(Imprint imprint);
}
