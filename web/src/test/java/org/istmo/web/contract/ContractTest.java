package org.istmo.web.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** That no list is forgotten; the document itself is looked at where the server makes it. */
class ContractTest {

    /** How an order is said. */
    private static final Pattern ORDER =
            Pattern.compile("(?i)\\bby \\w|newest first|oldest first|in (the|their|that|its) [\\w' -]*order|order");

    @Test
    void every_resource_is_described() {
        Set<Class<?>> found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.istmo.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());

        assertEquals(found, new HashSet<>(Endpoint.RESOURCES));
    }

    @Test
    void every_list_is_paged() {
        assertEquals(List.of(), broken(endpoint -> listed(endpoint.method()) && !endpoint.isList()));
    }

    @Test
    void every_list_says_its_order() {
        assertEquals(
                List.of(),
                broken(endpoint -> endpoint.isList()
                        && !ORDER.matcher(endpoint.operation()
                                        .map(Operation::description)
                                        .orElse(""))
                                .find()));
    }

    /** Of the classes whose path begins an asked one, the one with the most characters that are no parameter is asked, and no other (Jakarta REST, 3.7.2). */
    @Test
    void every_path_is_answered_by_the_class_that_declares_it() {
        assertEquals(
                List.of(),
                Endpoint.all().stream()
                        .filter(endpoint -> !asked(endpoint.path()).equals(Endpoint.literals(endpoint.owner())))
                        .map(endpoint -> endpoint.verb() + " " + endpoint.path())
                        .toList());
    }

    private static String asked(String path) {
        String whole = Endpoint.nameless(path) + "/";
        return Endpoint.RESOURCES.stream()
                .map(Endpoint::literals)
                .filter(begun -> whole.startsWith("/" + begun + "/"))
                .max(Comparator.comparingInt(begun -> begun.replace("{}", "").length()))
                .orElse("");
    }

    private static boolean listed(Method method) {
        Class<?> answer = method.getReturnType();
        return answer.isRecord()
                && Arrays.stream(answer.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                        .containsAll(List.of("items", "next"));
    }

    private static List<String> broken(Predicate<Endpoint> rule) {
        return Endpoint.all().stream()
                .filter(endpoint -> endpoint.method().isAnnotationPresent(GET.class))
                .filter(rule)
                .map(Endpoint::path)
                .toList();
    }
}
