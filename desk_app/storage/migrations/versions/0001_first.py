"""The first schema: journal, projection, plain rows, and the full-text index of the search rows."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE account_version (
        site VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        full_name VARCHAR NOT NULL,
        role VARCHAR NOT NULL,
        password_hash VARCHAR NOT NULL,
        must_change BOOLEAN NOT NULL,
        disabled BOOLEAN NOT NULL,
        made_at VARCHAR(25) NOT NULL,
        made_by VARCHAR NOT NULL,
        CONSTRAINT pk_account_version PRIMARY KEY (site, name, version)
    )
    """,
    """
    CREATE TABLE desk (
        site VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        label VARCHAR NOT NULL,
        lane INTEGER NOT NULL,
        private_key BLOB NOT NULL,
        public_key BLOB NOT NULL,
        demo BOOLEAN NOT NULL,
        recovery_hash VARCHAR NOT NULL,
        CONSTRAINT pk_desk PRIMARY KEY (site, desk)
    )
    """,
    """
    CREATE TABLE dossier (
        site VARCHAR NOT NULL,
        id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        desk VARCHAR NOT NULL,
        code VARCHAR NOT NULL,
        provisional BOOLEAN NOT NULL,
        procedure_code VARCHAR NOT NULL,
        procedure_version VARCHAR NOT NULL,
        procedure_name VARCHAR NOT NULL,
        case_index INTEGER NOT NULL,
        case_name VARCHAR NOT NULL,
        field_name VARCHAR NOT NULL,
        agency VARCHAR NOT NULL,
        unit VARCHAR NOT NULL,
        channel VARCHAR NOT NULL,
        received_at VARCHAR(25) NOT NULL,
        recorded_at VARCHAR(25) NOT NULL,
        due_at VARCHAR(25),
        original_due_at VARCHAR(25),
        promise JSON NOT NULL,
        business VARCHAR NOT NULL,
        money VARCHAR NOT NULL,
        delivery_state VARCHAR NOT NULL,
        custodian VARCHAR NOT NULL,
        delivery VARCHAR NOT NULL,
        fee_timing VARCHAR NOT NULL,
        sets INTEGER NOT NULL,
        book_year INTEGER NOT NULL,
        volume INTEGER NOT NULL,
        entry INTEGER NOT NULL,
        form_version VARCHAR NOT NULL,
        "immediate" BOOLEAN NOT NULL,
        late_entry BOOLEAN NOT NULL,
        received_by VARCHAR NOT NULL,
        read_only BOOLEAN NOT NULL,
        CONSTRAINT pk_dossier PRIMARY KEY (site, id),
        CONSTRAINT uq_dossier_site_desk_book_year_entry UNIQUE (site, desk, book_year, entry)
    )
    """,
    """
    CREATE TABLE draft (
        site VARCHAR NOT NULL,
        id VARCHAR NOT NULL,
        clerk VARCHAR NOT NULL,
        saved_at VARCHAR(25) NOT NULL,
        parked BOOLEAN NOT NULL,
        title VARCHAR NOT NULL,
        content JSON NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (site, id)
    )
    """,
    """
    CREATE TABLE journal_line (
        site VARCHAR NOT NULL,
        pos INTEGER NOT NULL,
        desk VARCHAR NOT NULL,
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        dossier VARCHAR,
        line BLOB NOT NULL,
        hash BLOB NOT NULL,
        CONSTRAINT pk_journal_line PRIMARY KEY (site, pos),
        CONSTRAINT uq_journal_line_site_desk_epoch_seq UNIQUE (site, desk, epoch, seq),
        CONSTRAINT uq_journal_line_site_id UNIQUE (site, id)
    )
    """,
    """
    CREATE TABLE lane_counter (
        site VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        agency VARCHAR NOT NULL,
        day VARCHAR NOT NULL,
        last INTEGER NOT NULL,
        CONSTRAINT pk_lane_counter PRIMARY KEY (site, desk, agency, day)
    )
    """,
    """
    CREATE TABLE preference (
        site VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        value VARCHAR NOT NULL,
        CONSTRAINT pk_preference PRIMARY KEY (site, "key")
    )
    """,
    """
    CREATE TABLE print_job (
        site VARCHAR NOT NULL,
        id VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        form VARCHAR NOT NULL,
        code VARCHAR NOT NULL,
        printer VARCHAR NOT NULL,
        paper VARCHAR NOT NULL,
        pdf BLOB,
        state VARCHAR NOT NULL,
        tries INTEGER NOT NULL,
        error VARCHAR NOT NULL,
        created_at VARCHAR(25) NOT NULL,
        next_try_at VARCHAR(25) NOT NULL,
        CONSTRAINT pk_print_job PRIMARY KEY (site, id)
    )
    """,
    """
    CREATE TABLE reading_trace (
        site VARCHAR NOT NULL,
        id VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        CONSTRAINT pk_reading_trace PRIMARY KEY (site, id)
    )
    """,
    """
    CREATE TABLE reference_version (
        site VARCHAR NOT NULL,
        stream VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        version VARCHAR NOT NULL,
        valid_from DATE NOT NULL,
        valid_to DATE,
        origin VARCHAR NOT NULL,
        arrived_at VARCHAR(25) NOT NULL,
        brought_by VARCHAR NOT NULL,
        content BLOB NOT NULL,
        CONSTRAINT pk_reference_version PRIMARY KEY (site, stream, "key", number),
        CONSTRAINT uq_reference_version_site_stream_number UNIQUE (site, stream, number)
    )
    """,
    """
    CREATE TABLE register_counter (
        site VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        CONSTRAINT pk_register_counter PRIMARY KEY (site, desk, year)
    )
    """,
    """
    CREATE TABLE dossier_code (
        site VARCHAR NOT NULL,
        code VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        backwards VARCHAR NOT NULL,
        alias VARCHAR NOT NULL,
        provisional BOOLEAN NOT NULL,
        CONSTRAINT pk_dossier_code PRIMARY KEY (site, code, dossier),
        CONSTRAINT fk_dossier_code_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id),
        CONSTRAINT uq_dossier_code_site_desk_code UNIQUE (site, desk, code)
    )
    """,
    """
    CREATE TABLE dossier_component (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        place INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        note VARCHAR NOT NULL,
        originals INTEGER NOT NULL,
        copies INTEGER NOT NULL,
        pages INTEGER NOT NULL,
        state VARCHAR NOT NULL,
        CONSTRAINT pk_dossier_component PRIMARY KEY (site, dossier, place),
        CONSTRAINT fk_dossier_component_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE dossier_fee (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        place INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        code VARCHAR NOT NULL,
        rule VARCHAR NOT NULL,
        amount INTEGER NOT NULL,
        pages INTEGER NOT NULL,
        copies INTEGER NOT NULL,
        assumed BOOLEAN NOT NULL,
        exempt BOOLEAN NOT NULL,
        collected_by VARCHAR,
        method VARCHAR,
        CONSTRAINT pk_dossier_fee PRIMARY KEY (site, dossier, place),
        CONSTRAINT fk_dossier_fee_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE dossier_history (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        event VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        facts JSON NOT NULL,
        CONSTRAINT pk_dossier_history PRIMARY KEY (site, dossier, version),
        CONSTRAINT fk_dossier_history_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE dossier_person (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        role VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        folded_name VARCHAR NOT NULL,
        id_number VARCHAR NOT NULL,
        birth_date VARCHAR NOT NULL,
        sex VARCHAR NOT NULL,
        phone VARCHAR NOT NULL,
        email VARCHAR NOT NULL,
        address VARCHAR NOT NULL,
        authorisation VARCHAR NOT NULL,
        CONSTRAINT pk_dossier_person PRIMARY KEY (site, dossier, role),
        CONSTRAINT fk_dossier_person_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE dossier_text (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        CONSTRAINT pk_dossier_text PRIMARY KEY (site, dossier, "key"),
        CONSTRAINT fk_dossier_text_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE personal_part (
        site VARCHAR NOT NULL,
        id VARCHAR NOT NULL,
        part BLOB NOT NULL,
        salt BLOB NOT NULL,
        CONSTRAINT pk_personal_part PRIMARY KEY (site, id),
        CONSTRAINT fk_personal_part_journal_line FOREIGN KEY(site, id) REFERENCES journal_line (site, id)
    )
    """,
    """
    CREATE TABLE printed_paper (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        form VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        copies INTEGER NOT NULL,
        CONSTRAINT pk_printed_paper PRIMARY KEY (site, dossier, form, number),
        CONSTRAINT fk_printed_paper_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE search_row (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        folded VARCHAR NOT NULL,
        CONSTRAINT pk_search_row PRIMARY KEY (site, dossier),
        CONSTRAINT fk_search_row_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    "CREATE INDEX ix_dossier_site_due_at ON dossier (site, due_at)",
    "CREATE INDEX ix_dossier_site_procedure_code ON dossier (site, procedure_code)",
    """
    CREATE INDEX ix_dossier_site_received_at_id_procedure_code
    ON dossier (site, received_at, id, procedure_code)
    """,
    "CREATE INDEX ix_journal_line_site_dossier_pos ON journal_line (site, dossier, pos)",
    "CREATE INDEX ix_print_job_site_state_created_at ON print_job (site, state, created_at)",
    "CREATE INDEX ix_dossier_code_site_alias ON dossier_code (site, alias)",
    "CREATE INDEX ix_dossier_code_site_dossier ON dossier_code (site, dossier)",
    """
    CREATE INDEX ix_dossier_code_site_backwards_dossier
    ON dossier_code (site, backwards, dossier)
    """,
    """
    CREATE INDEX ix_dossier_person_site_folded_name_dossier
    ON dossier_person (site, folded_name, dossier)
    """,
    """
    CREATE INDEX ix_dossier_person_site_id_number_dossier
    ON dossier_person (site, id_number, dossier)
    """,
    "CREATE INDEX ix_dossier_person_site_phone_dossier ON dossier_person (site, phone, dossier)",
)
SEARCH = (
    # the index keeps no text of its own; an erased row leaves nothing behind in it (secure-delete).
    # It finds its row by SQLite's implicit rowid, which VACUUM may give anew: nothing here ever
    # runs VACUUM, and whoever does must let the index be built again ('rebuild')
    """
    CREATE VIRTUAL TABLE search_text USING fts5(
        folded, content = 'search_row',
        tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    )
    """,
    "INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER search_row_added AFTER INSERT ON search_row BEGIN
        INSERT INTO search_text (rowid, folded) VALUES (new.rowid, new.folded);
    END
    """,
    """
    CREATE TRIGGER search_row_gone AFTER DELETE ON search_row BEGIN
        INSERT INTO search_text (search_text, rowid, folded)
        VALUES ('delete', old.rowid, old.folded);
    END
    """,
    """
    CREATE TRIGGER search_row_changed AFTER UPDATE ON search_row BEGIN
        INSERT INTO search_text (search_text, rowid, folded)
        VALUES ('delete', old.rowid, old.folded);
        INSERT INTO search_text (rowid, folded) VALUES (new.rowid, new.folded);
    END
    """,
)
DROPPED = (
    "search_text",
    "search_row",
    "printed_paper",
    "personal_part",
    "dossier_text",
    "dossier_person",
    "dossier_history",
    "dossier_fee",
    "dossier_component",
    "dossier_code",
    "register_counter",
    "reference_version",
    "reading_trace",
    "print_job",
    "preference",
    "lane_counter",
    "journal_line",
    "draft",
    "dossier",
    "desk",
    "account_version",
)


def upgrade() -> None:
    """From an empty file."""
    for statement in (*TABLES, *SEARCH):
        op.execute(statement)


def downgrade() -> None:
    """Back to an empty file."""
    for table in DROPPED:
        op.execute(f"DROP TABLE {table}")
