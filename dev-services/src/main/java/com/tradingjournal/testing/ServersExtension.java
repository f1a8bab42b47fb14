package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.DatabaseRole;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Carries {@link WithServers} out: configuration goes through system properties, which MicroProfile reads at boot. */
final class ServersExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ServersExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (context.getTestClass().filter(Class::isMemberClass).isPresent()) {
            return;
        }
        TestDatabase database = TestDatabase.create();
        context.getStore(NAMESPACE).put(TestDatabase.class, database);
        TestServers.redis().ask("FLUSHALL");
        Map<String, String> configuration = TestConfiguration.of(database, role(context));
        configuration.forEach(System::setProperty);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestDatabase database = context.getStore(NAMESPACE).remove(TestDatabase.class, TestDatabase.class);
        if (database != null) {
            database.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
    }

    private static DatabaseRole role(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), WithServers.class)
                .map(WithServers::role)
                .orElseThrow();
    }
}
