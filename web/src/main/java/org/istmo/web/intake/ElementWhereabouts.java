package org.istmo.web.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.validation.Position;
import org.istmo.domain.validation.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Finds facts in an activity's element. */
final class ElementWhereabouts implements Whereabouts {

    private static final Pattern STEP = Pattern.compile("([^\\[]+)(?:\\[(?:(\\d+)|@([\\w-]+)='([^']*)')])?");

    private final Element activity;
    private final int ordinal;

    /** @param ordinal of the activity in its file, from 1 */
    ElementWhereabouts(Element activity, int ordinal) {
        this.activity = activity;
        this.ordinal = ordinal;
    }

    @Override
    public Position of(String path) {
        Element element = activity;
        StringBuilder rest = new StringBuilder();
        for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
            Element next = rest.length() > 0 || step.startsWith("@") ? null : step(element, step);
            if (next == null) {
                rest.append('/').append(step);
            } else {
                element = next;
            }
        }
        return of(element, rest.toString());
    }

    /** @param rest what follows the element's own pointer, such as {@code /@code} */
    Position of(Element element, String rest) {
        StringBuilder pointer = new StringBuilder(rest);
        for (Element step = element; step != null; step = step.parent()) {
            pointer.insert(0, "/" + step.qualified() + index(step));
        }
        return new Position(
                element.line(), pointer.insert(0, "/iati-activities").toString());
    }

    private static @Nullable Element step(Element from, String step) {
        Matcher matcher = STEP.matcher(step);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No path within an activity: " + step);
        }
        List<Element> alike = from.all(matcher.group(1));
        if (matcher.group(3) != null) {
            String value = matcher.group(4);
            return alike.stream()
                    .filter(element -> element.code(matcher.group(3)).equals(value))
                    .findFirst()
                    .orElse(null);
        }
        int index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)) - 1;
        return index < alike.size() ? alike.get(index) : null;
    }

    private String index(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            return "[" + ordinal + "]";
        }
        List<Element> alike = parent.content().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(sibling -> sibling.qualified().equals(element.qualified()))
                .toList();
        return alike.size() == 1 && !element.is("transaction") ? "" : "[" + (alike.indexOf(element) + 1) + "]";
    }
}
