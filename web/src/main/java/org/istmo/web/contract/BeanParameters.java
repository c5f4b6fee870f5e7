package org.istmo.web.contract;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters of a method in its path and query, those that come in a bean included. */
final class BeanParameters {

    private static final Map<String, String> SAID = Map.of(
            "limit", "How many items at most, from 1 to 500.",
            "after", "The next of the answer before; opaque.");

    private BeanParameters() {}

    static List<Parameter> of(Method method) {
        List<Parameter> all = new ArrayList<>();
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    named(field, field.getType()).ifPresent(all::add);
                }
            } else {
                named(parameter, parameter.getType()).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Parameter> named(AnnotatedElement element, Class<?> type) {
        PathParam path = element.getAnnotation(PathParam.class);
        if (path != null) {
            return Optional.of(OASFactory.createParameter()
                    .name(path.value())
                    .in(Parameter.In.PATH)
                    .required(true)
                    .schema(schema(path.value(), type)));
        }
        QueryParam query = element.getAnnotation(QueryParam.class);
        return query == null
                ? Optional.empty()
                : Optional.of(OASFactory.createParameter()
                        .name(query.value())
                        .in(Parameter.In.QUERY)
                        .description(SAID.get(query.value()))
                        .schema(schema(query.value(), type, element.getAnnotation(DefaultValue.class))));
    }

    private static Schema schema(String name, Class<?> type, DefaultValue... otherwise) {
        boolean number = name.equals("limit") || type == long.class || type == int.class;
        Schema schema = OASFactory.createSchema().type(number ? Schema.SchemaType.INTEGER : Schema.SchemaType.STRING);
        for (DefaultValue value : otherwise) {
            if (value != null && !value.value().isEmpty()) {
                schema.defaultValue(number ? (Object) Integer.valueOf(value.value()) : value.value());
            }
        }
        return schema;
    }
}
