package com.tradingjournal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Completes the document that the resources' annotations make with what holds for all of them, so that no resource repeats it:
 * the envelope, every error answer, and an example of each answer from {@code openapi/examples/<operationId>.json}.
 */
public class OpenApiContract implements OASFilter {

    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SharedAnswers.addTo(document.getComponents());
        Map<String, Method> methods = com.tradingjournal.http.Operation.byId();
        methods.values().forEach(method -> tellShape(document.getComponents(), method));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    Optional.ofNullable(methods.get(operation.getOperationId()))
                            .ifPresent(method -> tell(method, operation));
                    complete(path, verb, operation);
                }));
    }

    /** What an answer's records say about null, said to the reader too: every component is written, unless it is marked otherwise. */
    private static void tellShape(Components components, Method method) {
        Map<String, Class<?>> records = new HashMap<>();
        collect(method.getGenericReturnType(), records);
        Optional.ofNullable(method.getAnnotation(APIResponseSchema.class))
                .ifPresent(answer -> collect(answer.value(), records));
        records.forEach(
                (name, type) -> Optional.ofNullable(components.getSchemas().get(name))
                        .filter(schema -> schema.getProperties() != null)
                        .ifPresent(schema -> tellComponents(schema, type)));
    }

    /** The records that are written with a type, by the name the document has for them. */
    private static void collect(Type type, Map<String, Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && records.putIfAbsent(record.getSimpleName(), record) == null) {
            Stream.of(record.getRecordComponents()).forEach(component -> collect(component.getGenericType(), records));
        }
    }

    private static void tellComponents(Schema schema, Class<?> type) {
        List<RecordComponent> written = Stream.of(type.getRecordComponents())
                .filter(component -> schema.getProperties().containsKey(component.getName()))
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonInclude.class))
                .toList();
        schema.setRequired(written.stream().map(RecordComponent::getName).toList());
        Set<String> open = written.stream()
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((name, property) -> open.contains(name) ? nullable(property) : property);
        written.stream()
                .filter(OpenApiContract::mayHoldNull)
                .map(component -> Objects.requireNonNull(properties.get(component.getName())))
                .map(Schema::getAdditionalPropertiesSchema)
                .forEach(value -> value.nullable(true));
        schema.setProperties(properties);
    }

    /** Whether it is a map some of whose values are null. */
    private static boolean mayHoldNull(RecordComponent component) {
        return Map.class.isAssignableFrom(component.getType())
                && component.getAnnotatedType() instanceof AnnotatedParameterizedType map
                && map.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class);
    }

    private static Schema nullable(Schema schema) {
        Schema own =
                schema.getRef() == null ? schema : OASFactory.createSchema().addAllOf(schema);
        return own.nullable(true);
    }

    /** What the method's own annotations say to the running server, said to the reader too. */
    private static void tell(Method method, Operation operation) {
        if (method.isAnnotationPresent(Public.class)) {
            operation.setSecurity(List.of());
        }
        Optional.ofNullable(method.getAnnotation(Requires.class))
                .ifPresent(rule ->
                        operation.addExtension("x-permission", rule.value().name()));
        if (method.isAnnotationPresent(ProvesPassword.class)) {
            operation
                    .getResponses()
                    .addAPIResponse("423", OASFactory.createAPIResponse().ref("Error423"));
        }
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("The same key and body within 24 hours get the stored answer; another body 409")
                    .schema(OASFactory.createSchema().type(SchemaType.STRING).maxLength(255)));
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        if (operation.getOperationId() == null) {
            return;
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OpenApiContract::simplify);
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> wrap(operation.getOperationId(), answer));
        requestExample(operation);
        for (String status : statuses(path, method, operation)) {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("Error" + status));
            }
        }
    }

    /** {@code If-Match} is a text, whatever reads it. */
    private static void simplify(Parameter parameter) {
        if ("If-Match".equals(parameter.getName())) {
            parameter.setSchema(
                    OASFactory.createSchema().type(SchemaType.STRING).defaultValue("*"));
            parameter.setDescription(
                    "The ETag of the version to change; another one is answered with 409 STALE_VERSION");
        }
    }

    private static void wrap(String operationId, APIResponse answer) {
        if (answer.getContent() == null) {
            return;
        }
        Map<String, MediaType> types = answer.getContent().getMediaTypes();
        MediaType json = types.get(JSON);
        if (json == null || json.getSchema() == null) {
            return;
        }
        json.setSchema(enveloped(json.getSchema()));
        OpenApiExamples.response(operationId).ifPresent(json::setExample);
    }

    private static Schema enveloped(Schema data) {
        String name = Optional.ofNullable(data.getRef())
                .map(OpenApiContract::lastPart)
                .orElse("");
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .required(List.of("data", "meta", "links"))
                .addProperty("data", unwrapped(name).orElse(data))
                .addProperty("meta", reference(name.startsWith("Page") ? "PageMeta" : "Meta"))
                .addProperty("links", reference("Links"));
    }

    /** What a {@link Page} or an {@link Answer} carries; empty for bare data. */
    private static Optional<Schema> unwrapped(String name) {
        for (String list : List.of("Page", "AnswerList")) {
            if (name.startsWith(list)) {
                Schema item = reference(name.substring(list.length()));
                return Optional.of(
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(item));
            }
        }
        return name.startsWith("Answer") ? Optional.of(reference(name.substring("Answer".length()))) : Optional.empty();
    }

    private static void requestExample(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        OpenApiExamples.request(operation.getOperationId())
                .ifPresent(example -> operation
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(type -> type.setExample(example)));
    }

    private static Set<String> statuses(String path, HttpMethod method, Operation operation) {
        Set<String> statuses = new TreeSet<>(List.of("400", "429", "500", "503"));
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        boolean signsIn = path.contains("/auth/");
        if (!open || signsIn) {
            statuses.addAll(List.of("401", "403"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != HttpMethod.GET) {
            statuses.add("409");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        return statuses;
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static String lastPart(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
