-- The first secret of a session. KEYS[1] its secrets; ARGV[1] hash, ARGV[2] user, ARGV[3] life in ms
redis.call('HSET', KEYS[1], 'current', ARGV[1], 'user', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 'OPEN'
