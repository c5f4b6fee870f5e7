package org.istmo.domain.reference;

import java.util.regex.Pattern;
import org.istmo.domain.field.Content;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;

/** Fields that many lists have. */
final class ReferenceFields {

    /** The place in the list; what has none comes last. */
    static final Field ORDINAL =
            Field.of("ordinal", new Whole(1, 10_000)).must().otherwise(10_000L);

    private ReferenceFields() {}

    static Field nameOf(int most) {
        return Field.of("name", new Words(most, true)).must();
    }

    static Field code(int most) {
        return code(most, "[a-z][a-z0-9]*(?:-[a-z0-9]+)*", "A code is of small letters, digits and single hyphens.");
    }

    static Field code(int most, String pattern, String said) {
        Content content = new Line(most, Pattern.compile(pattern), said);
        return Field.of(ReferenceList.CODE, content).must();
    }

    /** Any text without the sign that joins several to one code. */
    static Field key(String name, int most) {
        return Field.of(name, new Line(most, Pattern.compile("[^~/]+"), "It holds neither ~ nor /."))
                .must();
    }
}
