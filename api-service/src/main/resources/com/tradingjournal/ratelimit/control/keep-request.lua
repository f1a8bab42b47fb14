-- A long request is still under way. KEYS[1] those under way; ARGV[1] its name, ARGV[2] how many ms it is believed to be from now
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], 'XX', now + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 'KEPT'
