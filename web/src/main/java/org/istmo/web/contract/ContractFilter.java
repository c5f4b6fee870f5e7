package org.istmo.web.contract;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.istmo.web.register.Kinds;

/**
 * Completes the document that the server made of the resources: it leaves out parameters in beans and what a list is of. Named in
 * {@code META-INF/microprofile-config.properties}.
 */
public class ContractFilter implements OASFilter {

    private static final String BASE = "/api/v1";
    private static final String KIND = "{kind}";
    private static final String INFERRED = "default";
    private static final String DONE = "2XX";
    private static final String REFUSED = "4XX";
    private static final String PROBLEM = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
        withoutPatterns(document.getPaths());
        Endpoint.all().stream().flatMap(ContractFilter::eachKind).forEach(endpoint -> complete(document, endpoint));
    }

    /** The server writes paths as the resources do, with the patterns of their parameters, which OpenAPI does not know. */
    private static void withoutPatterns(Paths paths) {
        for (String written : List.copyOf(paths.getPathItems().keySet())) {
            String plain = Endpoint.plain(written);
            if (!plain.equals(written)) {
                PathItem item = paths.getPathItem(written);
                paths.removePathItem(written);
                if (!plain.contains(KIND)) {
                    paths.addPathItem(plain, item);
                }
            }
        }
    }

    /** Registers share a resource and are paths of their own. */
    private static Stream<Endpoint> eachKind(Endpoint endpoint) {
        return endpoint.path().contains(KIND)
                ? Kinds.names().stream().map(kind -> endpoint.at(endpoint.path().replace(KIND, kind)))
                : Stream.of(endpoint);
    }

    private static void complete(OpenAPI document, Endpoint endpoint) {
        String path = BASE + endpoint.path();
        PathItem item = document.getPaths().getPathItem(path);
        if (item == null) {
            item = OASFactory.createPathItem();
            document.getPaths().addPathItem(path, item);
        }
        PathItem.HttpMethod verb = PathItem.HttpMethod.valueOf(endpoint.verb());
        Operation operation = item.getOperations().get(verb);
        if (operation == null) {
            operation = OASFactory.createOperation();
            item.setOperation(verb, operation);
        }
        describe(operation, endpoint);
        parameters(operation, endpoint);
        answers(operation, endpoint);
    }

    private static void describe(Operation operation, Endpoint endpoint) {
        if (operation.getDescription() == null || operation.getDescription().isBlank()) {
            endpoint.operation()
                    .map(org.eclipse.microprofile.openapi.annotations.Operation::description)
                    .filter(text -> !text.isBlank())
                    .ifPresent(operation::setDescription);
        }
    }

    private static void parameters(Operation operation, Endpoint endpoint) {
        List<Parameter> known = operation.getParameters() == null ? List.of() : operation.getParameters();
        BeanParameters.of(endpoint.method()).stream()
                .filter(parameter -> endpoint.path().contains("{" + parameter.getName() + "}")
                        || parameter.getIn() == Parameter.In.QUERY)
                .filter(parameter ->
                        known.stream().noneMatch(other -> Objects.equals(other.getName(), parameter.getName())))
                .toList()
                .forEach(operation::addParameter);
    }

    private static void answers(Operation operation, Endpoint endpoint) {
        APIResponses answers = operation.getResponses();
        if (answers == null) {
            answers = OASFactory.createAPIResponses();
            operation.setResponses(answers);
        }
        APIResponse inferred = answers.getAPIResponse(INFERRED);
        if (inferred != null || answers.getAPIResponses().isEmpty()) {
            answers.removeAPIResponse(INFERRED);
            answers.addAPIResponse(
                    DONE,
                    (inferred == null ? OASFactory.createAPIResponse() : inferred).description("What was asked for."));
        }
        if (endpoint.isList()) {
            answers.addAPIResponse(DONE, list(endpoint));
        }
        answers.addAPIResponse(REFUSED, refusal());
    }

    private static APIResponse list(Endpoint endpoint) {
        return answer(
                "A page: items in the order that is said, and next, which is null on the last one.",
                MediaType.APPLICATION_JSON,
                AnswerSchema.page(endpoint.method().getGenericReturnType()));
    }

    private static APIResponse refusal() {
        Schema field = texts("pointer", "code", "detail");
        Schema problem = texts("type", "title", "detail")
                .addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(field));
        return answer(
                "A problem (RFC 9457): 400 naming each field that cannot be taken, 401 without credentials, 403 when it is not permitted, 404 when"
                        + " there is no such thing or it is not the caller's.",
                PROBLEM,
                problem);
    }

    private static APIResponse answer(String description, String type, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(type, OASFactory.createMediaType().schema(schema)));
    }

    private static Schema texts(String... names) {
        Schema object = OASFactory.createSchema().type(SchemaType.OBJECT);
        for (String name : names) {
            object.addProperty(name, OASFactory.createSchema().type(SchemaType.STRING));
        }
        return object;
    }
}
