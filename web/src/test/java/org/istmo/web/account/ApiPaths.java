package org.istmo.web.account;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every path of the API as the resources themselves declare it, so that none is forgotten. */
public final class ApiPaths {

    private ApiPaths() {}

    /**
     * What is answered at a path.
     *
     * @param verb such as {@code GET}
     * @param path below {@code /api/v1}, its parameters in braces and without their patterns
     */
    public record Door(String verb, String path, Class<?> owner, Method method) {

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** By path and verb. */
    public static List<Door> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.istmo.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(ApiPaths::of)
                        .sorted(Comparator.comparing(Door::path).thenComparing(Door::verb))
                        .toList();
    }

    private static Stream<Door> of(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredMethods())
                .flatMap(method ->
                        verb(method).map(verb -> new Door(verb, path(owner, method), owner, method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> owner, Method method) {
        Path below = method.getAnnotation(Path.class);
        String whole = owner.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return "/" + whole.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }
}
