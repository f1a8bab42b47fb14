package com.tradingjournal.http;

import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter counts only if the operation declares it: a misspelt filter must not answer as if it were none. Empty
 * values and repetitions of what is no list are refused as well. Resources get this for declaring {@code @QueryParam}s.
 */
@Provider
@ApplicationScoped
public class QueryGuard implements ContainerRequestFilter {

    /** Longer values are no filter anybody means, and would only be carried through the database and back. */
    private static final int LONGEST = 1_000;

    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Optional<Method> operation = Operation.of(request.getUriInfo());
        if (given.isEmpty() || operation.isEmpty() || operation.get().isAnnotationPresent(ForeignQuery.class)) {
            return;
        }
        Map<String, Boolean> known = declared.computeIfAbsent(operation.get(), QueryGuard::declaredBy);
        List<FieldProblem> problems = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!known.containsKey(name)) {
                NamedWorkspace.note(name, values.getFirst());
            }
            String problem = problem(known.get(name), values);
            if (problem != null) {
                problems.add(new FieldProblem(name, problem));
            }
        });
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static @Nullable String problem(@Nullable Boolean mayRepeat, List<String> values) {
        if (mayRepeat == null) {
            return "is not a parameter of this operation";
        }
        if (values.size() > 1 && !mayRepeat) {
            return "may be given once";
        }
        if (values.stream().anyMatch(String::isBlank)) {
            return "is empty";
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            return "is longer than " + LONGEST + " characters";
        }
        return values.stream().allMatch(QueryGuard::isClean) ? null : "has a character that is not allowed";
    }

    private static boolean isClean(String value) {
        try {
            JsonTypes.cleanText(value);
            return true;
        } catch (IllegalArgumentException unclean) {
            return false;
        }
    }

    private static Map<String, Boolean> declaredBy(Method method) {
        Map<String, Boolean> names = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addBean(names, parameter.getType());
            }
        }
        return Map.copyOf(names);
    }

    private static void addBean(Map<String, Boolean> names, Class<?> bean) {
        for (Field field : bean.getDeclaredFields()) {
            add(names, field, field.getType());
        }
        for (Constructor<?> constructor : bean.getDeclaredConstructors()) {
            for (Parameter parameter : constructor.getParameters()) {
                add(names, parameter, parameter.getType());
            }
        }
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement element, Class<?> type) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.put(parameter.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
