package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.DatabaseRole;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class its own database and the JVM's servers as configuration. It stands before {@code @HelidonTest}, so that the
 * server boots with them; a {@link TestDatabase} can be a parameter of any test method.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ServersExtension.class)
public @interface WithServers {

    /** As whom the service under test signs in to the database. */
    DatabaseRole role() default DatabaseRole.API;
}
