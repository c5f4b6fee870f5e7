package org.istmo.web.intake;

import java.util.List;
import java.util.Map;

/**
 * An element right below the root, read to its end.
 *
 * @param ordinal among those of its name, from 1
 * @param inherited the root's namespaces by prefix
 * @param violations what the schema says of it, when it is an activity
 */
record ReadElement(Element element, int ordinal, Map<String, String> inherited, List<Violation> violations) {

    ElementWhereabouts whereabouts() {
        return new ElementWhereabouts(element, ordinal);
    }

    /** The element as XML that stands alone. */
    String source() {
        return ElementText.of(element, inherited);
    }
}
