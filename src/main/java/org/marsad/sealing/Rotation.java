package org.marsad.sealing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exchanges the master key while the application serves: once in a while it looks which master keys there are, and wraps anew
 * what older ones than the current one wrapped, in short transactions. What is sealed stays as it is; only keys are wrapped
 * anew. Several nodes may do it at once.
 */
@Component
class Rotation {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final int BATCH = 200;

    private final MasterKey master;
    private final List<WrappedKeys> tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Rotation(MasterKey master, List<WrappedKeys> tables, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.master = master;
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void rewrap() {
        try {
            master.reread();
        } catch (IOException e) {
            LOG.error("the master keys cannot be read again; those that are known stay in use", e);
        }
        tables.forEach(this::rewrap);
    }

    private void rewrap(WrappedKeys table) {
        String current = master.current();
        for (String by : table.byMasterKey(jdbc).keySet()) {
            long all = 0;
            int done = by.equals(current) ? 0 : batch(table, by);
            while (done > 0) {
                all += done;
                done = batch(table, by);
            }
            if (all > 0) {
                LOG.info(
                        "{} keys of {} are wrapped by the master key {} instead of {}",
                        all,
                        table.table(),
                        current,
                        by);
            }
        }
    }

    private int batch(WrappedKeys table, String by) {
        Integer done = transaction.execute(status -> table.rewrap(jdbc, master, by, BATCH));
        return done == null ? 0 : done;
    }

    /** The current master key, and how many keys each wraps, by table. */
    Standing standing() {
        Map<String, Map<String, Long>> wrapping = tables.stream()
                .collect(Collectors.toMap(
                        WrappedKeys::table, table -> table.byMasterKey(jdbc), (a, b) -> a, TreeMap::new));
        return new Standing(master.current(), wrapping);
    }

    /** @param wrapping by table, then by id of a master key; one that is nowhere in it may be taken out of the file */
    record Standing(String current, Map<String, Map<String, Long>> wrapping) {

        Standing {
            wrapping = Map.copyOf(wrapping);
        }
    }
}
