-- Why: emptying the warehouse and replaying the store starts a new generation of messages. The relay marks what it
-- publishes with the generation, the loader takes the current one alone: what is still on its way from before the
-- emptying can never be loaded beside its repetition. Written by replayFromZero, read by relay and loader.
CREATE TABLE pipeline.replays (
  generation integer        PRIMARY KEY CHECK (generation >= 0),
  started_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- When the raw tables were empty. Until then nothing of this generation is loaded, also after a crash.
  emptied_at timestamptz(3)
);
INSERT INTO pipeline.replays (generation, emptied_at) VALUES (0, clock_timestamp());
GRANT SELECT, INSERT, UPDATE ON pipeline.replays TO skillhub_relay;
