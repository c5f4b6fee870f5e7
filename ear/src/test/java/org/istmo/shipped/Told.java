package org.istmo.shipped;

/** Sentences about one story. */
interface Told {

    Story story();
}
