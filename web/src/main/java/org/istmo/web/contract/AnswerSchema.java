package org.istmo.web.contract;

import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.istmo.web.paging.Page;

/** What a list answers, field by field, as the records say that become its JSON. */
final class AnswerSchema {

    /** Records within records; ours are not deeper. */
    private static final int DEEPEST = 6;

    private AnswerSchema() {}

    /** A page of it, or of objects where a method does not say what it lists. */
    static Schema page(Type returned) {
        if (returned instanceof Class<?> type && type.isRecord()) {
            return of(type, 0);
        }
        Type item = returned instanceof ParameterizedType page && page.getRawType() == Page.class
                ? page.getActualTypeArguments()[0]
                : Object.class;
        return object().addProperty("items", array(of(item, 1)))
                .addProperty(
                        "next",
                        OASFactory.createSchema().type(SchemaType.STRING).nullable(true));
    }

    private static Schema of(Type type, int depth) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] of = generic.getActualTypeArguments();
            return Collection.class.isAssignableFrom(raw) ? array(of(of[0], depth + 1)) : of(raw, depth);
        }
        if (!(type instanceof Class<?> plain)) {
            return object();
        }
        if (plain.isRecord() && depth < DEEPEST) {
            Schema record = object();
            for (RecordComponent component : plain.getRecordComponents()) {
                record.addProperty(name(component), of(component.getGenericType(), depth + 1));
            }
            return record;
        }
        return OASFactory.createSchema().type(scalar(plain));
    }

    /** A word of Java's own is another word in the code. */
    private static String name(RecordComponent component) {
        JsonbProperty written = component.getAnnotation(JsonbProperty.class);
        if (written == null) {
            written = component.getAccessor().getAnnotation(JsonbProperty.class);
        }
        return written == null ? component.getName() : written.value();
    }

    private static SchemaType scalar(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return SchemaType.BOOLEAN;
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return SchemaType.INTEGER;
        }
        return type == Object.class || type.isRecord() || Map.class.isAssignableFrom(type)
                ? SchemaType.OBJECT
                : SchemaType.STRING;
    }

    private static Schema object() {
        return OASFactory.createSchema().type(SchemaType.OBJECT);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().type(SchemaType.ARRAY).items(items);
    }
}
