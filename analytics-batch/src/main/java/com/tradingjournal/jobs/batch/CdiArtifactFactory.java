package com.tradingjournal.jobs.batch;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jberet.spi.ArtifactFactory;

/** Batch artifacts are the container's beans, found by name; what was created for one is released with it. */
final class CdiArtifactFactory implements ArtifactFactory {

    private final BeanManager beans;
    private final Map<Object, CreationalContext<?>> created = Collections.synchronizedMap(new IdentityHashMap<>());

    CdiArtifactFactory(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public Object create(String name, Class<?> type, ClassLoader loader) {
        Bean<?> bean = named(name);
        CreationalContext<?> context = beans.createCreationalContext(bean);
        Object artifact = beans.getReference(bean, Object.class, context);
        created.put(artifact, context);
        return artifact;
    }

    @Override
    public void destroy(Object artifact) {
        CreationalContext<?> context = created.remove(artifact);
        if (context != null) {
            context.release();
        }
    }

    @Override
    public Class<?> getArtifactClass(String name, ClassLoader loader) {
        return named(name).getBeanClass();
    }

    private Bean<?> named(String name) {
        Set<Bean<?>> candidates = beans.getBeans(name);
        if (candidates.isEmpty()) {
            throw new IllegalStateException("No bean is named " + name + ".");
        }
        return beans.resolve(candidates);
    }
}
