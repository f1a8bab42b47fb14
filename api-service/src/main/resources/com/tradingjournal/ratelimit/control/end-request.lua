-- The last byte of an answer is written. KEYS as when it was admitted; ARGV[1] the request's name, ARGV[2] its time if it shall not count for the hour, or ''
redis.call('ZREM', KEYS[3], ARGV[1])
if ARGV[2] ~= '' then
    redis.call('LREM', KEYS[1], -1, ARGV[2])
end
return 'ENDED'
