package com.tradingjournal.jobs.batch;

import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import jakarta.batch.operations.JobOperator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.jberet.operations.JobOperatorImpl;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.runtime.JobExecutionImpl;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobOperatorContext;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;
import org.jspecify.annotations.Nullable;

/**
 * JBeret inside this process: our beans are its artifacts, our transactions its transactions. Its repository writes through
 * the same connection as the job's writers, so a checkpoint and the data it counts are one commit.
 */
@ApplicationScoped
public class BatchEngine implements BatchEnvironment {

    private final ThreadTransactionManager transactions;
    private final ArtifactFactory artifacts;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("job-", 1).factory());
    private final ThreadLocal<Future<?>> submitted = new ThreadLocal<>();
    private @Nullable JobOperator operator;
    private @Nullable JobRepository repository;

    @Inject
    public BatchEngine(ThreadTransactionManager transactions, BeanManager beans) {
        this.transactions = transactions;
        this.artifacts = new CdiArtifactFactory(beans);
        JobOperatorContext.setJobOperatorContextSelector(() -> JobOperatorContext.create(operator()));
    }

    /** Made with the first job: it reads its tables at once, and the process starts although PostgreSQL is down. */
    public synchronized JobOperator operator() {
        if (operator == null) {
            operator = new JobOperatorImpl(this);
        }
        return operator;
    }

    /** The engine submits a job's task on the thread that starts it. The task's end is the job's, even where the engine fails. */
    Run run(LongSupplier startOrRestart) {
        long id = startOrRestart.getAsLong();
        return new Run((JobExecutionImpl) operator().getJobExecution(id), submitted.get());
    }

    record Run(JobExecutionImpl execution, Future<?> end) {}

    @Override
    public ClassLoader getClassLoader() {
        return BatchEngine.class.getClassLoader();
    }

    @Override
    public ArtifactFactory getArtifactFactory() {
        return artifacts;
    }

    @Override
    public void submitTask(JobTask task) {
        submitted.set(threads.submit(() -> runAlone(task)));
    }

    /** Where the engine itself fails, it leaves its transaction open. */
    private void runAlone(JobTask task) {
        try {
            task.run();
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        }
    }

    @Override
    public TransactionManager getTransactionManager() {
        return transactions;
    }

    @Override
    public synchronized JobRepository getJobRepository() {
        if (repository == null) {
            Properties settings = new Properties();
            settings.setProperty(JdbcRepository.DB_TABLE_PREFIX_KEY, "jberet.");
            repository = new JdbcRepository(transactions.dataSource(), settings);
        }
        return repository;
    }

    @Override
    public JobXmlResolver getJobXmlResolver() {
        return new MetaInfBatchJobsJobXmlResolver();
    }

    @Override
    public Properties getBatchConfigurationProperties() {
        return new Properties();
    }

    @Override
    public String getApplicationName() {
        return "journal";
    }
}
